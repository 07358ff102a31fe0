#!/usr/bin/env node
/**
 * `npm pack` runs it `before` and `after`: dist/ holds every library already, so the packed package.json names none, and
 * the tarball installs without a network. The file of the working tree comes back as it was, its time included.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'package.json');
const kept = join(root, 'package.json.kept');
// Scripts too: the folder they stand in is not packed.
const onlyForDevelopment = ['dependencies', 'devDependencies', 'overrides', 'allowScripts', 'scripts'];

// Also before packing: an interrupted run left it behind.
if (existsSync(kept)) renameSync(kept, manifest);

if (process.argv[2] === 'before') {
  const entries = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')));
  const packed = Object.fromEntries(entries.filter(([key]) => !onlyForDevelopment.includes(key)));
  const man = [writeManual()];
  renameSync(manifest, kept);
  writeFileSync(manifest, `${JSON.stringify({ ...packed, man }, null, 2)}\n`);
}

/** The manual page in English, as npm installs it for `man`; in other languages: `facility-audit help man`. */
function writeManual() {
  const path = 'dist/man/facility-audit.1';
  mkdirSync(join(root, 'dist', 'man'), { recursive: true });
  const tool = join(root, 'dist', 'main.js');
  writeFileSync(join(root, path), execFileSync(process.execPath, [tool, '--lang', 'en', 'help', 'man']));
  return `./${path}`;
}
