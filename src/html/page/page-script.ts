/**
 * All that runs on a page: finding rows by a word, with or without accents, and sorting a table by a column. Without it everything is there
 * to be read. It fetches nothing, and the page's policy allows this text only, by its digest.
 */
export const pageScript = withoutRemarks(`
'use strict';
(() => {
  const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const field = document.getElementById('find');
  const told = document.getElementById('found');
  document.querySelector('.tools').hidden = false;
  field.addEventListener('input', () => {
    const wanted = plain(field.value.trim());
    let found = 0;
    for (const body of document.querySelectorAll('tbody')) {
      let group = null;
      let own = 0;
      for (const row of body.rows) {
        if (row.classList.contains('group')) {
          group = row;
          row.hidden = wanted !== '';
          continue;
        }
        row.hidden = wanted !== '' && !plain(row.textContent).includes(wanted);
        if (row.hidden) continue;
        own += 1;
        if (group !== null) group.hidden = false;
      }
      found += own;
      body.closest('.wide').hidden = own === 0 && wanted !== '';
    }
    // What is no table holds no row, and would stand between those that were found.
    for (const part of document.querySelectorAll('figure,dl')) part.hidden = wanted !== '';
    told.textContent = wanted === '' ? '' : told.dataset.say.replace('#', found);
  });
  // As it is written: 1,762.5 in English, 1.762,5 or 1 762,5 elsewhere.
  const isEnglish = document.documentElement.lang === 'en';
  const numberIn = (text) => {
    const number = parseFloat(text.replace(isEnglish ? /[,\\s]/g : /[.\\s]/g, '').replace(',', '.'));
    return Number.isNaN(number) ? -Infinity : number;
  };
  const keyOf = (row, place) => {
    const cell = row.cells[place];
    const text = cell === undefined ? '' : cell.textContent.replace(/^[●◐○] /, '').trim();
    return cell !== undefined && getComputedStyle(cell).getPropertyValue('--n') === '1' ? numberIn(text) : dayIn(text);
  };
  // Days are written day first; other texts are as they are.
  const dayIn = (text) => text.replace(/^(\\d\\d)\\/(\\d\\d)\\/(\\d{4})$/, '$3-$2-$1');
  const compare = (one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), document.documentElement.lang, { numeric: true });
  for (const table of document.querySelectorAll('table')) {
    const heads = table.tHead === null || table.tHead.rows.length > 1 ? [] : [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    // A table in groups has an order of its own; sums stay below.
    if (body === undefined || body.rows.length < 3 || body.querySelector('.group') !== null) continue;
    heads.forEach((head, place) => {
      // A real button would not be printed where the head is repeated on the next sheet of paper.
      const button = document.createElement('span');
      button.setAttribute('role', 'button');
      button.tabIndex = 0;
      button.append(...head.childNodes);
      head.append(button);
      head.classList.add('sortable');
      button.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        button.click();
      });
      button.addEventListener('click', () => {
        const isUp = head.getAttribute('aria-sort') !== 'ascending';
        for (const each of heads) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
        const sums = [...body.rows].filter((row) => row.classList.contains('total'));
        const rows = [...body.rows].filter((row) => !sums.includes(row)).map((row) => ({ row, key: keyOf(row, place) }));
        rows.sort((one, other) => (isUp ? 1 : -1) * compare(one.key, other.key));
        body.append(...rows.map(({ row }) => row), ...sums);
      });
    });
  }
})();
`);

/** Remarks are for whoever reads it here. */
function withoutRemarks(script: string): string {
  return script.replace(/^ *(\/\/.*\n)?/gm, '');
}
