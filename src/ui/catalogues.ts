import briefing from '#source/briefing.json';
import debrief from '#source/debrief.json';
import front from '#source/front.json';
import glossary from '#source/glossary.json';
import handover from '#source/handover.json';
import help from '#source/help.json';
import record from '#source/record.json';
import replay from '#source/replay.json';
import reveal from '#source/reveal.json';
import settings from '#source/settings.json';
import shell from '#source/shell.json';
import table from '#source/table.json';
import { compileRich, formatWith } from '../view/index.ts';
import { addTexts } from './text.ts';

const ROOMS = {
  briefing,
  debrief,
  front,
  glossary,
  handover,
  help,
  record,
  replay,
  reveal,
  settings,
  shell,
  table,
};

formatWith(compileRich);
for (const [room, source] of Object.entries(ROOMS)) addTexts(room, source);
