#!/usr/bin/env node
/**
 * `npm pack` runs it `before` and `after`: dist/ holds every library already, so the packed package.json names none, and
 * the tarball installs without a network. The file of the working tree comes back as it was, its time included.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = join(root, 'package.json');
const kept = join(root, 'package.json.kept');
const onlyForDevelopment = ['dependencies', 'devDependencies', 'overrides', 'allowScripts'];

// Also before packing: an interrupted run left it behind.
if (existsSync(kept)) renameSync(kept, manifest);

if (process.argv[2] === 'before') {
  const entries = Object.entries(JSON.parse(readFileSync(manifest, 'utf8')));
  const packed = Object.fromEntries(entries.filter(([key]) => !onlyForDevelopment.includes(key)));
  renameSync(manifest, kept);
  writeFileSync(manifest, `${JSON.stringify(packed, null, 2)}\n`);
}
