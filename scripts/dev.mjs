#!/usr/bin/env node
/** `npm run dev -- …`: the tool from its sources, without a build. */
import { runInstalled } from '../src/installed.ts';

await runInstalled();
