import { describe, expect, test } from "vitest";
import { tokensLegend } from "../../server/src/lsp/convert/semantic-tokens";
import { manifest, read } from "./manifest";

interface Named {
  readonly id: string;
}

const types: readonly Named[] = manifest.contributes.semanticTokenTypes;
const modifiers: readonly Named[] = manifest.contributes.semanticTokenModifiers;
const [{ language, scopes }] = manifest.contributes.semanticTokenScopes as readonly [
  { readonly language: string; readonly scopes: Readonly<Record<string, readonly string[]>> },
];

describe("semantic tokens", () => {
  test("the manifest declares just the types and modifiers that the server speaks of", () => {
    const legend = tokensLegend(true);
    expect(types.map(({ id }) => id)).toEqual(legend.tokenTypes);
    expect(modifiers.map(({ id }) => id)).toEqual(legend.tokenModifiers);
  });

  test("each type has a scope for themes, and each scope is of a declared type", () => {
    expect(language).toBe("nianbao");
    const selectors = Object.keys(scopes);
    for (const { id } of types) expect(selectors).toContain(id);
    for (const selector of selectors) {
      const [type, ...rest] = selector.split(".");
      expect(types.map(({ id }) => id)).toContain(type);
      for (const modifier of rest) expect(modifiers.map(({ id }) => id)).toContain(modifier);
    }
  });

  test("a scope is the grammar's own, so that colours stay when the server has answered", () => {
    const grammar = read("syntaxes/nianbao.tmLanguage.json");
    // A grammar cannot know which words stand in place of a figure.
    for (const [selector, [scope = ""]] of Object.entries(scopes))
      if (selector !== "marker") expect(grammar, selector).toContain(scope);
  });

  test("they are shown in every theme, the light one of high contrast too, which does not ask for them", () => {
    expect(manifest.contributes.configurationDefaults["[nianbao]"]["editor.semanticHighlighting.enabled"]).toBe(true);
  });

  test("zeros have a scope without a colour of its own", () => {
    expect(scopes.zero).toEqual(["meta.zero.nianbao"]);
  });
});
