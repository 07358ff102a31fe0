#!/usr/bin/env node
/** `npm run dev -- …`: the tool from its sources, without a build. */
import { runInstalled } from '../src/installed.ts';
import { phonePrograms } from './build/phone-programs.mjs';

// The build puts it in where it is used.
if (process.argv.includes('form')) Object.assign(globalThis, { PHONE_PROGRAMS: await phonePrograms() });

await runInstalled();
