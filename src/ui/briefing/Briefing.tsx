import './briefing.css';
import { dateOfTurn, dayNumber, isoDate, observe, type World } from '../../engine/index.ts';
import { latest, personsOf, playedCodes, store, useGame } from '../../store/index.ts';
import { arenaName, capital, capitalName, powerName, valueText, wordsFor } from '../../view/index.ts';
import { ZoneStrip } from '../charts/ZoneStrip.tsx';
import { Glossed, Term } from '../glossary/index.ts';
import { modelLine, modelTitle } from '../model.ts';
import { day, hasText, t, texts } from '../text.ts';
import { Objectives } from './Objectives.tsx';
import { RedLines } from './RedLines.tsx';
import { Sources } from './Sources.tsx';

const Prose = ({ of }: { of: string }) => (
  <div className="prose">
    {t(of)
      .split(/\n{2,}/)
      .map((paragraph) => (
        <p key={paragraph}>
          <Glossed text={paragraph} />
        </p>
      ))}
  </div>
);

/** The day on which the last turn ends. */
const endOf = (world: World): string =>
  isoDate(dayNumber(dateOfTurn(world, world.scenario.file.turns + 1)) - 1);

/** Who you are, what you want, what the other is thought to want, and what to watch. */
export const Briefing = () => {
  const game = useGame();
  const { world, active } = game;
  const words = wordsFor(world.scenario.text);
  const power = world.powerIndex.get(active) ?? 0;
  const seen = observe(world, latest(game), power);
  const rival = playedCodes(world).find((code) => code !== active) ?? '';
  const instruction = world.scenario.file.instructions[active]?.[seen.own.instruction] ?? null;
  const weighted = world.scenario.file.objectives[active] ?? [];
  const watch = texts(`briefing.${active}.watch`);

  return (
    <article className="page briefing">
      <header className="briefing-head">
        <p className="overline">
          {t('briefing.dateline', {
            scenario: t('scenario.title'),
            from: day(world.scenario.file.start),
            to: day(endOf(world)),
            turns: world.scenario.file.turns,
          })}
        </p>
        <h1>{t('briefing.title', { power: powerName(words, active) })}</h1>
        <Prose of={`briefing.${active}.you`} />
      </header>

      <div className="briefing-body">
        <div className="briefing-main">
          <section>
            <h2>{t('briefing.want')}</h2>
            <Prose of={`briefing.${active}.want`} />
            <Objectives power={active} objectives={weighted} instruction={instruction} />
          </section>
          <section>
            <h2>
              <Term id="zone">{t('briefing.zones')}</Term>
            </h2>
            <p className="muted">{t('briefing.zones.line')}</p>
            <div className="zones">
              {world.arenas.map((id, at) => {
                const own = seen.own.zones[at] ?? null;
                const parties = world.scenario.file.arenas[at]?.parties;
                if (own === null || parties === undefined) return null;
                const terms = seen.arenas[at]?.terms ?? 0;
                const say = (value: number) => valueText(words, 'terms', value);
                return (
                  <figure key={id}>
                    <figcaption>
                      <strong>{capital(arenaName(words, id))}</strong>{' '}
                      <span className="muted">
                        {t('briefing.zone', { now: say(terms), low: say(own.low), high: say(own.high) })}
                      </span>
                    </figcaption>
                    <ZoneStrip
                      terms={terms}
                      own={own}
                      estimate={seen.estimates[at] ?? null}
                      label={t('briefing.zone.label', {
                        arena: arenaName(words, id),
                        now: say(terms),
                        low: say(own.low),
                        high: say(own.high),
                      })}
                      low={t('briefing.zone.toward', { capital: capitalName(words, parties[1]) })}
                      high={t('briefing.zone.toward', { capital: capitalName(words, parties[0]) })}
                    />
                    {hasText(`zone.${id}`) ? <p className="zone-note">{t(`zone.${id}`)}</p> : null}
                  </figure>
                );
              })}
            </div>
          </section>
          <section>
            <h2>{t('briefing.other', { capital: capitalName(words, rival) })}</h2>
            <Prose of={`briefing.${active}.other`} />
          </section>
        </div>

        <aside className="briefing-side">
          {instruction === null ? null : (
            <section className="cable">
              <h2>{t('briefing.instruction')}</h2>
              <p className="cable-title">{t(`instruction.${active}.${instruction.id}.title`)}</p>
              <p>
                <Glossed text={t(`instruction.${active}.${instruction.id}.body`)} />
              </p>
              <RedLines world={world} power={power} instruction={instruction} />
              <p className="muted">
                {t('briefing.instruction.line', { two: personsOf(game).length > 1 ? 'yes' : 'no' })}
              </p>
            </section>
          )}
          <section>
            <h2>{t('briefing.watch')}</h2>
            <ol className="watch">
              {watch.map((line) => (
                <li key={line}>
                  <Glossed text={line} />
                </li>
              ))}
            </ol>
          </section>
          <section>
            <h2>{t('briefing.situation')}</h2>
            <Prose of="scenario.setting" />
            <p className="muted">
              {t('model.line', { title: modelTitle(world.model.id), line: modelLine(world.model.id) })}
            </p>
          </section>
        </aside>
      </div>

      <p className="row begin-row no-print">
        <button type="button" className="primary" onClick={() => store.getState().closeBriefing()}>
          {t(game.briefed.includes(active) ? 'briefing.return' : 'briefing.begin')}
        </button>
        <button type="button" onClick={() => globalThis.print()}>
          {t('briefing.print')}
        </button>
      </p>
      <Sources world={world} />
    </article>
  );
};
