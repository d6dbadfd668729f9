import { expect, test } from "vitest";
import manifest from "../../package.json";
import english from "../../package.nls.en.json";
import chinese from "../../package.nls.json";
import { type Contributions, settingsPage } from "./settings-page";

test("the page of settings and commands is not stale (renew with -u)", async () => {
  const contributions = manifest.contributes as unknown as Contributions;
  await expect(settingsPage(contributions, chinese, english)).toMatchFileSnapshot("../../docs/settings.md");
});
