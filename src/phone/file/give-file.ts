import type { SavedFile } from './saved-file.ts';

/** Gives a file to the browser's downloads. */
export function downloadFile({ name, blob }: SavedFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers begin to read only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Whether this browser can hand a file on to another program, as phones do. */
export function canShare({ name, blob }: SavedFile): boolean {
  return navigator.canShare?.({ files: [new File([blob], name, { type: blob.type })] }) ?? false;
}

/** False: whoever asked for it went back. */
export async function shareFile({ name, blob }: SavedFile): Promise<boolean> {
  try {
    await navigator.share({ files: [new File([blob], name, { type: blob.type })] });
    return true;
  } catch {
    return false;
  }
}
