/** Shells that `completion` writes a script for. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
