import { store, useStore } from '../../store/index.ts';
import { t } from '../text.ts';

/** Something that happened to the kept games, told in a line. */
export const NewsBar = () => {
  const news = useStore((app) => app.news);
  if (news === null) return null;
  return (
    <p className="notice no-print" role="status">
      {t(news.title, news.values)}{' '}
      <button type="button" className="plain" onClick={() => store.getState().dismissNews()}>
        {t('news.close')}
      </button>
    </p>
  );
};
