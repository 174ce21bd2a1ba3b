(() => {
  'use strict';
  const data = JSON.parse(document.getElementById('data').textContent);
  const layers = new Map(data.layers.map(layer => [layer.index, layer]));
  const $ = id => document.getElementById(id);
  const readout = $('readout');
  const hint = readout.textContent;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => values[key]);
  const digits = value => {
    const size = Math.abs(value);
    if (size === 0) return '0';
    const text = size >= 1e5 || size < 1e-3 ? value.toExponential(2)
      : value.toLocaleString('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
    return text.replace(/^-/, '−');
  };
  const place = new Map();
  [data.unsigned, data.signed].forEach((palette, signed) =>
    palette.forEach((colour, level) => { if (!place.has(colour + signed * 2 ** 25)) place.set(colour + signed * 2 ** 25, level); }));
  const nearest = (palette, colour) => {
    let best = 0, least = Infinity;
    palette.forEach((other, level) => {
      const far = [16, 8, 0].reduce((sum, shift) => sum + ((other >> shift & 255) - (colour >> shift & 255)) ** 2, 0);
      if (far < least) { least = far; best = level; }
    });
    return best;
  };

  // the shares of its peak that each map of a layer has, read once from the picture of the page
  const shares = new Map();
  const read = layer => {
    if (!shares.has(layer.index)) {
      const original = $('maps-' + layer.index);
      shares.set(layer.index, new Promise(done => {
        const picture = new Image();
        picture.onload = () => {
          const canvas = document.createElement('canvas');
          canvas.width = picture.width;
          canvas.height = picture.height;
          const context = canvas.getContext('2d', { willReadFrequently: true });
          context.drawImage(picture, 0, 0);
          const bytes = context.getImageData(0, 0, canvas.width, canvas.height).data;
          const palette = layer.signed ? data.signed : data.unsigned;
          const offset = layer.signed ? 2 ** 25 : 0;
          const maps = layer.channels.map((channel, tile) => {
            const map = new Float32Array(layer.height * layer.width);
            const left = tile % layer.columns * (layer.width + 1);
            const top = Math.floor(tile / layer.columns) * (layer.height + 1);
            for (let row = 0; row < layer.height; row++) {
              for (let column = 0; column < layer.width; column++) {
                const at = 4 * ((top + row) * canvas.width + left + column);
                const colour = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2];
                const level = place.get(colour + offset) ?? nearest(palette, colour);
                map[row * layer.width + column] = layer.signed ? 2 * level / data.steps - 1 : level / data.steps;
              }
            }
            return map;
          });
          done({ maps, width: canvas.width, height: canvas.height });
        };
        picture.src = original.getAttribute('href');
      }));
    }
    return shares.get(layer.index);
  };

  // sorting and scaling: the picture of a card is drawn again when the card comes into view
  const wished = { sort: 'spread', scale: 'map' };
  const orders = new Map();
  const order = layer => {
    const tiles = layer.channels.map((channel, tile) => tile);
    const by = { spread: tile => tile, index: tile => layer.channels[tile], mean: tile => -layer.means[tile], peak: tile => -(layer.width * layer.height === 1 ? Math.abs(layer.means[tile]) : layer.peaks[tile]) }[wished.sort];
    return tiles.sort((a, b) => by(a) - by(b) || a - b);
  };
  const most = (layer, tile) => ({ map: layer.peaks[tile], layer: layer.peak, network: data.peak }[wished.scale]);
  const draw = async layer => {
    const { maps, width, height } = await read(layer);
    const sorted = order(layer);
    orders.set(layer.index, sorted);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    const picture = context.createImageData(width, height);
    const palette = layer.signed ? data.signed : data.unsigned;
    sorted.forEach((tile, position) => {
      const left = position % layer.columns * (layer.width + 1);
      const top = Math.floor(position / layer.columns) * (layer.height + 1);
      const part = most(layer, tile) > 0 ? layer.peaks[tile] / most(layer, tile) : 0;
      for (let row = 0; row < layer.height; row++) {
        for (let column = 0; column < layer.width; column++) {
          const share = maps[tile][row * layer.width + column] * part;
          const level = Math.round(layer.signed ? (share + 1) * data.steps / 2 : share * data.steps);
          const at = 4 * ((top + row) * width + left + column);
          picture.data[at] = palette[level] >> 16 & 255;
          picture.data[at + 1] = palette[level] >> 8 & 255;
          picture.data[at + 2] = palette[level] & 255;
          picture.data[at + 3] = 255;
        }
      }
    });
    context.putImageData(picture, 0, 0);
    $('maps-' + layer.index).setAttribute('href', canvas.toDataURL());
    legend(layer);
  };
  const legend = layer => {
    const card = $('layer-' + layer.index);
    const value = { layer: layer.peak, network: data.peak }[wished.scale];
    const text = value === undefined ? data.texts.map : fill(data.texts[wished.scale], { value: digits(value) });
    card.querySelector('.colours .to').textContent = text;
    card.querySelector('.colours .from').textContent = layer.signed ? '−' : '0';
    card.dataset.sort = wished.sort;
    card.dataset.scale = wished.scale;
  };
  const fresh = card => card.dataset.sort === wished.sort && card.dataset.scale === wished.scale;
  const visible = new Set();
  const seen = new IntersectionObserver(entries => entries.forEach(entry => {
    const layer = layers.get(Number(entry.target.dataset.layer));
    if (entry.isIntersecting) visible.add(layer); else visible.delete(layer);
    if (entry.isIntersecting && !fresh(entry.target)) draw(layer);
  }), { rootMargin: '300px' });
  layers.forEach(layer => {
    const card = $('layer-' + layer.index);
    card.dataset.sort = wished.sort;
    card.dataset.scale = wished.scale;
    seen.observe(card);
  });
  ['sort', 'scale'].forEach(id => {
    const choice = $(id);
    if (!choice) return;
    choice.closest('.controls').hidden = false;
    choice.addEventListener('change', () => {
      wished[id] = choice.value;
      visible.forEach(layer => draw(layer));
    });
  });

  // the cell under the pointer or the cursor: its value, and the pixels that it sees
  const show = async (grid, cell) => {
    const { position, row, column } = grid.cell = cell;
    const layer = layers.get(Number(grid.dataset.layer));
    const source = (orders.get(layer.index) ?? layer.channels.map((channel, i) => i))[position];
    const { maps } = await read(layer);
    if (grid.cell !== cell) return;
    const value = maps[source][row * layer.width + column] * layer.peaks[source];
    const cursor = grid.querySelector('.cursor');
    cursor.removeAttribute('hidden');
    cursor.setAttribute('x', position % layer.columns * (layer.width + 1) + column);
    cursor.setAttribute('y', Math.floor(position / layer.columns) * (layer.height + 1) + row);
    cursor.setAttribute('width', 1);
    cursor.setAttribute('height', 1);
    const [top, bottom] = layer.rows.slice(2 * row, 2 * row + 2);
    const [left, right] = layer.cells.slice(2 * column, 2 * column + 2);
    const height = bottom - top, width = right - left;
    outline(left, top, width, height);
    const said = fill(data.texts.cell, { channel: layer.channels[source], row, column, value: digits(value) });
    readout.textContent = said + ' — ' + (height > 0 && width > 0
      ? fill(data.texts.sees, { height, width, top, bottom: bottom - 1, left, right: right - 1 })
      : data.texts.padding);
  };
  const outline = (x, y, width, height) => {
    const rect = $('seen');
    rect.removeAttribute('hidden');
    Object.entries({ x, y, width, height }).forEach(([name, value]) => rect.setAttribute(name, value));
    $('dim').setAttribute('d', `M0 0h${data.width}v${data.height}h-${data.width}zM${x} ${y}h${width}v${height}h-${width}z`);
  };
  const hide = grid => {
    grid.querySelector('.cursor').setAttribute('hidden', 'hidden');
    $('seen').setAttribute('hidden', 'hidden');
    $('dim').removeAttribute('d');
    readout.textContent = hint;
  };
  document.querySelectorAll('svg.grid').forEach(grid => {
    const layer = layers.get(Number(grid.dataset.layer));
    const count = layer.channels.length;
    // a finger points without moving
    ['pointermove', 'pointerdown'].forEach(kind => grid.addEventListener(kind, event => {
      const box = grid.getBoundingClientRect();
      const view = grid.viewBox.baseVal;
      const x = Math.floor((event.clientX - box.left) / box.width * view.width);
      const y = Math.floor((event.clientY - box.top) / box.height * view.height);
      const tile = Math.floor(y / (layer.height + 1)) * layer.columns + Math.floor(x / (layer.width + 1));
      const column = x % (layer.width + 1), row = y % (layer.height + 1);
      if (x >= 0 && y >= 0 && column < layer.width && row < layer.height && tile < count) show(grid, { position: tile, row, column });
    }));
    grid.addEventListener('pointerleave', () => { if (document.activeElement !== grid) hide(grid); });
    grid.addEventListener('blur', () => hide(grid));
    grid.addEventListener('focus', () => {
      show(grid, grid.cell ?? { position: 0, row: Math.floor(layer.height / 2), column: Math.floor(layer.width / 2) });
    });
    grid.addEventListener('keydown', event => {
      const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
      const turn = { PageUp: -1, PageDown: 1 }[event.key];
      if (!step && !turn) return;
      event.preventDefault();
      let { position, row, column } = grid.cell ?? { position: 0, row: 0, column: 0 };
      if (turn) {
        position = (position + turn + count) % count;
      } else {
        row += step[0];
        column += step[1];
        const across = position % layer.columns;
        if (column < 0 && across > 0) { position--; column = layer.width - 1; }
        if (column >= layer.width && across < layer.columns - 1 && position + 1 < count) { position++; column = 0; }
        if (row < 0 && position >= layer.columns) { position -= layer.columns; row = layer.height - 1; }
        if (row >= layer.height && position + layer.columns < count) { position += layer.columns; row = 0; }
        row = Math.max(0, Math.min(layer.height - 1, row));
        column = Math.max(0, Math.min(layer.width - 1, column));
      }
      show(grid, { position, row, column });
    });
  });

  // a map of the answer over the picture beside the text
  const buttons = [...document.querySelectorAll('button.show')];
  buttons.forEach(button => button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    buttons.forEach(other => other.setAttribute('aria-pressed', String(on && other === button)));
    $('lens').classList.toggle('heated', on);
    if (on) $('overlay').setAttribute('href', $(button.dataset.overlay).getAttribute('href'));
    else $('overlay').removeAttribute('href');
  }));

  // the table, sorted by a column
  const table = document.querySelector('table.summary');
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    const value = row => {
      const cell = row.cells[column];
      return cell.classList.contains('number') ? Number(cell.dataset.value || -Infinity) : cell.textContent;
    };
    const original = [...table.tBodies[0].rows];
    button.addEventListener('click', () => {
      const before = head.getAttribute('aria-sort');
      const after = { descending: 'ascending', ascending: 'none' }[before] ?? 'descending';
      [...table.tHead.rows[0].cells].forEach(other => other.removeAttribute('aria-sort'));
      if (after !== 'none') head.setAttribute('aria-sort', after);
      const sign = after === 'descending' ? -1 : 1;
      const rows = after === 'none' ? original : [...original].sort((a, b) => {
        const x = value(a), y = value(b);
        return sign * (typeof x === 'string' ? x.localeCompare(y) : x === y ? 0 : x - y);
      });
      table.tBodies[0].replaceChildren(...rows);
    });
  });

  // which part of the network is being read
  const parts = [...document.querySelectorAll('nav .parts a')];
  const mark = () => {
    const cards = [...document.querySelectorAll('article.card')];
    const current = cards.filter(card => card.getBoundingClientRect().top < innerHeight / 3).pop();
    const index = current ? Number(current.dataset.layer) : -1;
    const part = parts.filter(link => Number(link.dataset.first) <= index).pop();
    parts.forEach(link => link === part ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current'));
    return index;
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const focused = document.activeElement.closest?.('article.card');
    const index = focused ? Number(focused.dataset.layer) : mark();
    const next = $('layer-' + Math.max(0, index + step));
    if (next) { reach(next); next.focus({ preventScroll: true }); }
  });
  // cards are laid out when they come near: what is to be reached moves until they are
  const reach = (target, times = 4) => {
    target.scrollIntoView();
    if (times > 0) requestAnimationFrame(() => reach(target, times - 1));
  };
  const follow = () => {
    const target = location.hash && $(location.hash.slice(1));
    if (target) reach(target);
  };
  addEventListener('hashchange', follow);
  follow();
  // what is folded is printed too
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(part => { part.open = true; }));
  document.documentElement.dataset.ready = 'true';
})();
