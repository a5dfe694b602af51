"use strict";

// A script has no clock to wait by; nothing that is drawn here waits.
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};

// So wide are texts for those who place them as well.
vega.textMetrics.width = (item, text) => widthOf(String(text), item.fontSize || 11);

class Renderer extends vega.SVGStringRenderer {
  /** Links stay as they are: they are numbers of statistics, and the library's own way of checking them needs promises. */
  href(item) {
    return item.href ? { href: item.href } : null;
  }

  /** Of what is for those who hear a drawing only names are written, for the whole is hidden from them; this saves time. */
  attr(scene, item, attributes, tag) {
    const written = super.attr(scene, item, Array.isArray(attributes) ? attributes[1] : attributes, tag);
    if (tag && item.description) written["aria-label"] = item.description;
    return written;
  }
}

const kinds = {};

/** Makes a kind of chart known by its specification, as JSON. */
function learn(kind, specification, config) {
  kinds[kind] = vega.parse(JSON.parse(specification), JSON.parse(config));
}

/** Draws a chart with signals and data as JSON; gives SVG, height and what has links, as JSON. */
function draw(kind, input) {
  const { signals, data } = JSON.parse(input);
  const view = new vega.View(kinds[kind], { renderer: "none" });
  for (const name of Object.keys(signals)) view.signal(name, signals[name]);
  for (const name of Object.keys(data)) view.data(name, data[name]);
  view.run();
  const renderer = new Renderer();
  renderer.initialize(null, view.width(), view.height(), [0, 0], 1);
  renderer.render(view.scenegraph().root);
  const spots = [];
  collect(view.scenegraph().root, 0, 0, spots);
  const drawn = { svg: renderer.svg(), height: view.height(), spots };
  view.finalize();
  return JSON.stringify(drawn);
}

/** What has a link, with its box on the sheet, in the order in which it is drawn. */
function collect(mark, x, y, spots) {
  for (const item of mark.items) {
    if (item.href) {
      const { x1, y1, x2, y2 } = item.bounds;
      spots.push({
        name: item.description,
        statistic: Number(item.href.slice(1)),
        x: x + x1,
        y: y + y1,
        width: x2 - x1,
        height: y2 - y1,
      });
    }
    for (const inner of item.items || []) collect(inner, x + (item.x || 0), y + (item.y || 0), spots);
  }
}
