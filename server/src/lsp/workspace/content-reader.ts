import { contentOf, type FileContent, type FileText } from "../../analysis/file-content";

/** Reads texts, one or several at a time. */
export interface ContentReader {
  /** The number of texts that are best given at a time. */
  readonly width: number;
  /** Returns what a text holds. Never rejects. */
  contentOf(file: FileText): Promise<FileContent>;
  /** Nothing more will be asked. */
  end(): void;
}

/** Reads texts here, where messages are answered between two of them. */
export const READER_HERE: ContentReader = {
  width: 1,
  contentOf: async (file) => contentOf(file),
  end: () => undefined,
};
