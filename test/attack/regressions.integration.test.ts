import { expect, test } from "vitest";
import { TARGET_LAYOUTS } from "../../server/src/edits/convert";
import { RECORDED, recordedText } from "./recorded";
import { wrongsOf } from "./withstand";

test.each(RECORDED)("%s does no harm any more, whatever layout it is converted to", (file) => {
  expect(TARGET_LAYOUTS.flatMap((_, turn) => wrongsOf(recordedText(file), turn))).toEqual([]);
});
