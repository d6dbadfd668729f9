import { expect, test } from "vitest";
import { cellsPage } from "./cells-page";

test("the page of the names of cells is not stale (renew with -u)", async () => {
  await expect(cellsPage()).toMatchFileSnapshot("../../docs/cells.md");
});

test("it has the label of each edition", () => {
  const page = cellsPage();
  expect(page).toContain("| `granted` | （一）予以公开 |");
  expect(page).toContain("| `procurement` | 政府集中采购（2019 版） |");
  expect(page).toContain("| `normative` | 行政规范性文件（2021 版）；规范性文件（2019 版） |");
});
