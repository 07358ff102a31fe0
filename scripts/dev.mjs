#!/usr/bin/env node
/** `npm run dev -- …`: the tool from its sources, without a build. */
import { runProcess } from '../src/main.ts';

await runProcess();
