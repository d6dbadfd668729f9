/** A rule's page is bundled as text (`loader: {".md": "text"}` in esbuild, the same in vitest). */
declare module "*.md" {
  const text: string;
  export default text;
}
