// SPDX-License-Identifier: MIT
// Files of the reader's computer: opened, saved in place where the browser can, else downloaded.
import type { NamedText, OpenFile } from "./state";

export interface Opened {
  file: NamedText;
  handle: FileSystemFileHandle | null;
}

/** Larger ones are no descriptions; the program would refuse them. */
const mostBytes = 1024 * 1024;

export const yamlEnds = ".yaml,.yml,.json";

interface Picker {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
const picker = window as unknown as Picker;

const yamlType = { description: "Description", accept: { "application/yaml": [".yaml", ".yml"] } };

/** Asks the reader which files to open; null where the browser has no such dialogue of its own. */
export async function chooseFiles(): Promise<Opened[] | null> {
  if (!picker.showOpenFilePicker) return null;
  try {
    const handles = await picker.showOpenFilePicker({ multiple: true, types: [yamlType] });
    return await Promise.all(handles.map(async (handle) => ({ file: await readText(await handle.getFile()), handle })));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

export async function readText(file: File): Promise<NamedText> {
  if (file.size > mostBytes) throw new Error(`${file.name} has more than 1 MiB. That is too large for a description.`);
  return { name: file.name, text: await file.text() };
}

/** The handle of what was saved; null: it was downloaded; undefined: the reader thought better of it. */
export async function saveFile(file: OpenFile): Promise<FileSystemFileHandle | null | undefined> {
  if (!picker.showSaveFilePicker) {
    download(file.name, file.text, "application/yaml");
    return null;
  }
  try {
    const handle = file.handle ?? (await picker.showSaveFilePicker({ suggestedName: file.name, types: [yamlType] }));
    const stream = await handle.createWritable();
    await stream.write(file.text);
    await stream.close();
    return handle;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    // A file that may not be written in place can still be downloaded.
    download(file.name, file.text, "application/yaml");
    return null;
  }
}

export function download(name: string, content: string | Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
