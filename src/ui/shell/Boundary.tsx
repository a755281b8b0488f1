import { Component, type ErrorInfo, type ReactNode } from 'react';
import { store } from '../../store/index.ts';
import { t } from '../text.ts';

/** Catches what a place throws and offers ways on; the kept game is not touched. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const { game, saveFile, go } = store.getState();
    return (
      <section className="trouble page" role="alert">
        <h1>{t('boundary.title')}</h1>
        <p>{t('boundary.body')}</p>
        <p className="mono" translate="no">
          {error.message}
        </p>
        <div className="row">
          <button type="button" className="primary" onClick={() => globalThis.location.reload()}>
            {t('boundary.reload')}
          </button>
          {game === null ? null : (
            <button type="button" onClick={saveFile}>
              {t('boundary.save')}
            </button>
          )}
          <button
            type="button"
            onClick={() => {
              this.setState({ error: null });
              go('front');
            }}
          >
            {t('boundary.front')}
          </button>
        </div>
      </section>
    );
  }
}
