import { law01 } from './law01.ts';
import { law02 } from './law02.ts';
import { law03 } from './law03.ts';
import { law04 } from './law04.ts';
import { law05 } from './law05.ts';
import { law06 } from './law06.ts';
import { law07 } from './law07.ts';
import { law08 } from './law08.ts';
import { law09 } from './law09.ts';
import { law10 } from './law10.ts';
import type { Law, Survey } from './shape.ts';

export const LAWS: readonly Law[] = [law01, law02, law03, law04, law05, law06, law07, law08, law09, law10];

/** Every survey once, though several laws read it. */
export const SURVEYS: ReadonlyMap<string, Survey<unknown>> = new Map(
  LAWS.flatMap((law) => law.surveys).map((survey) => [survey.id, survey]),
);
