import './handover.css';
import { latest, store, useGame } from '../../store/index.ts';
import { capitalName, wordsFor } from '../../view/index.ts';
import { t } from '../text.ts';

/** Nothing but whose turn it is, so that the screen can change hands. */
export const Handover = () => {
  const game = useGame();
  const words = wordsFor(game.world.scenario.text);
  const power = capitalName(words, game.active);
  const sealed = game.committed.map((code) => capitalName(words, code));
  return (
    <section className="handover">
      <p className="overline">
        {t('handover.turn', { turn: latest(game).clock.turn, turns: game.world.scenario.file.turns })}
      </p>
      <h1>{t('handover.title', { power })}</h1>
      <p className="prose">
        {t(sealed.length === 0 ? 'handover.first' : 'handover.second', { power, other: sealed[0] ?? '' })}
      </p>
      <button type="button" className="primary" onClick={() => store.getState().confirmHandover()}>
        {t('handover.confirm', { power })}
      </button>
    </section>
  );
};
