/** The half of pdf.js that reads files; the other half draws them. The package declares no types for it. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: {
    /** Begins to serve requests that come in by a port. */
    initializeFromPort(port: object): void;
  };
}

declare module "*.bcmap" {
  const bytes: Uint8Array;
  export default bytes;
}
