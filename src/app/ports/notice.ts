/** What a person should know of and what stops nothing; each is told once. */
export type Notice =
  /** An audit was named by a link: what belongs to it lies beside the audit itself. */
  | { readonly is: 'audit-behind-link'; readonly path: string; readonly real: string }
  /** In a folder of inputs a link leads out of that folder, and is not followed. */
  | { readonly is: 'link-passed-over'; readonly path: string }
  /** The tool itself failed over one input, which was refused for it. `detail`: what to send to those who maintain it. */
  | { readonly is: 'failed-over-input'; readonly path: string; readonly detail: string };

export type Tell = (notice: Notice) => void;
