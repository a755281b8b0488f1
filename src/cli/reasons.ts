import type { Reason } from '../engine/index.ts';

/** Why an order can't be given, in a few words for a scenario's author. */
export const reasonText = (reason: Reason): string => {
  switch (reason.code) {
    case 'budget':
      return `it takes ${reason.need} ${reason.budget}, and there are ${reason.have}`;
    case 'condition':
      return `a condition does not hold: ${JSON.stringify(reason.condition)}`;
    case 'cooldown':
      return `it was played lately and can be again in ${reason.turns} turns`;
    case 'slate':
      return `a slate holds at most ${reason.most} moves`;
    case 'major':
      return 'a slate holds one major move';
    case 'parameter':
      return `its ${reason.name} can be ${reason.allowed.join(', ')}`;
    case 'option':
      return `the options are ${reason.allowed.join(', ')}`;
    case 'unknown':
      return `there is no ${reason.what} now`;
    case 'not-yours':
      return 'it is another power’s';
    case 'twice':
      return 'it stands twice';
    case 'offer':
      return 'there is no such offer to answer';
    case 'ended':
      return 'the game has ended';
    default:
      return reason satisfies never;
  }
};
