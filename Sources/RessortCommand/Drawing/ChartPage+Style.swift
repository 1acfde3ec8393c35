extension ChartPage {
  /// Light or dark as the reader has it, and light on paper. Firmness is told by a mark, a border and a filling, so that no colour is needed.
  static let style = """
    :root { color-scheme: light dark; --ink: #1c2024; --paper: #fff; --soft: #5b6470; --rule: #d5dae0; --shade: #f4f6f8;
      --fill: 90%; --line: 42%; --word: 20%; --text: 30%; --saturation: 62%; }
    @media screen and (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --paper: #15181c; --soft: #9aa4b0;
      --rule: #363d46; --shade: #1e2329; --fill: 22%; --line: 62%; --word: 88%; --text: 76%; --saturation: 45%; } }
    * { box-sizing: border-box; }
    body { margin: 2rem auto; padding: 0 1.5rem; max-width: 84rem; background: var(--paper); color: var(--ink);
      font: 15px/1.45 system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; }
    h2 { font-size: 1.15rem; margin: 2.5rem 0 .6rem; }
    .query { margin: 0 0 1rem; color: var(--soft); }
    code { font: .88em ui-monospace, "DejaVu Sans Mono", monospace; }
    figure { margin: 1.2rem 0; overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .55rem; border-bottom: 1px solid var(--rule); }
    thead th, thead td { vertical-align: bottom; border-bottom: 2px solid var(--soft); font-weight: 600; }
    thead td { color: var(--soft); font-weight: 400; font-size: .85em; }
    .matrix tbody th { font-weight: 500; max-width: 18rem; }
    .matrix tbody tr:nth-child(even) { background: var(--shade); }
    .matrix td { min-width: 6.5rem; }
    .mark { display: inline-flex; align-items: baseline; gap: .35em; margin: 1px 3px 1px 0; padding: 1px .5em; border-radius: .45em;
      border: 1.5px solid hsl(var(--hue) var(--saturation) var(--line)); color: hsl(var(--hue) var(--saturation) var(--word));
      font-size: .88em; line-height: 1.3; }
    .mark.explicit { background: hsl(var(--hue) var(--saturation) var(--fill)); }
    .mark.derived { background: none; }
    .mark.hedged { background: none; border-style: dashed; }
    .mark.silent { background: none; border-color: transparent; color: var(--soft); font-style: italic; }
    .mark.unsettled { text-decoration: underline wavy; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .key { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: 0; padding: 0; color: var(--soft);
      font-size: .92em; }
    .graph { max-width: none; font: 13px system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif; }
    .graph .name { fill: var(--ink); }
    .graph .holder { fill: var(--soft); }
    .graph .brace { fill: none; stroke: var(--rule); stroke-width: 2; }
    .graph .degree { fill: hsl(var(--hue) var(--saturation) var(--text)); font-size: 12px; }
    .graph .degree.silent { fill: var(--soft); font-style: italic; }
    .edge { fill: none; stroke: hsl(var(--hue) var(--saturation) var(--line)); stroke-width: 2; stroke-opacity: .8; }
    .edge.derived { stroke-dasharray: 11 3; }
    .edge.hedged { stroke-dasharray: 4 4; }
    .edge.silent { stroke: var(--soft); stroke-width: 1.2; stroke-dasharray: 1 5; stroke-linecap: round; }
    .edge:hover { stroke-width: 4; stroke-opacity: 1; }
    .places { font-size: .92em; }
    .places td:last-child { font-variant-numeric: tabular-nums; }
    @page { margin: 14mm; }
    @media print { body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; print-color-adjust: exact;
      -webkit-print-color-adjust: exact; } figure { overflow: visible; } .graph { width: 100%; height: auto; }
      thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
    """
}
