// In this order: the layouts for other sizes overrule what comes before them.
import './table.css';
import './parts.css';
import './top-bar.css';
import './dossiers.css';
import './dispatches.css';
import './slate.css';
import './strip.css';
import './leaf.css';
import './figures.css';
import './instruments.css';
import './catalogue.css';
import './layouts.css';
