import { messagesIn } from '../i18n/translator.ts';
import { readFillPage } from '../report/fill/fill-page-json.ts';
import { helpOlderBrowsers } from './older-browsers.ts';
import { createSession } from './session.ts';
import { openStore } from './store/open-store.ts';
import { storeName } from './store/store-name.ts';
import { showPage } from './view/shell.ts';

/** Starts the page that holds this program: its data stand beside it, as JSON. */
async function start(): Promise<void> {
  helpOlderBrowsers();
  const page = readFillPage(document.querySelector('#data')?.textContent ?? '');
  const place = document.querySelector<HTMLElement>('#page');
  if (place === null) return;
  const { phone } = messagesIn(page.language);
  try {
    const store = await openStore(storeName(page));
    const session = createSession(page, store, await store.load());
    showPage(session, place);
    window.addEventListener('beforeunload', (event) => {
      const { isLasting, isBusy, problem, unsaved } = session.keeping();
      if (isBusy || ((!isLasting || problem !== null) && unsaved > 0)) event.preventDefault();
    });
  } catch (error) {
    place.textContent = phone.broken({ detail: error instanceof Error ? error.message : String(error) });
  }
}

void start();
