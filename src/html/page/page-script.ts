/**
 * All that runs on a page: finding rows by a word, with or without accents, and sorting a table by a column. Without it everything is there
 * to be read. It fetches nothing, and the page's policy allows this text only, by its digest.
 */
export const pageScript = `
'use strict';
(() => {
  const plain = (text) => text.normalize('NFD').replace(/\\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const field = document.getElementById('find');
  const told = document.getElementById('found');
  document.querySelector('.tools').hidden = false;
  field.addEventListener('input', () => {
    const wanted = plain(field.value.trim());
    let found = 0;
    for (const row of document.querySelectorAll('tbody tr')) {
      row.hidden = wanted !== '' && !plain(row.textContent).includes(wanted);
      if (!row.hidden) found += 1;
    }
    told.textContent = wanted === '' ? '' : String(found);
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
    return cell !== undefined && cell.classList.contains('number') ? numberIn(text) : text;
  };
  const compare = (one, other) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), document.documentElement.lang, { numeric: true });
  for (const table of document.querySelectorAll('table')) {
    const heads = table.tHead === null || table.tHead.rows.length > 1 ? [] : [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    // A table in groups or with a sum has an order of its own.
    if (body === undefined || body.rows.length < 3 || body.querySelector('.group,.total') !== null) continue;
    heads.forEach((head, place) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      head.classList.add('sortable');
      button.addEventListener('click', () => {
        const isUp = head.getAttribute('aria-sort') !== 'ascending';
        for (const each of heads) each.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
        const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, place) }));
        rows.sort((one, other) => (isUp ? 1 : -1) * compare(one.key, other.key));
        body.append(...rows.map(({ row }) => row));
      });
    });
  }
})();
`;
