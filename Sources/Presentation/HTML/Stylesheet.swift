/// The page's look; everything it shows is there without it.
///
/// Every pair of colours has a contrast of at least 7:1 for text, and 3:1 for borders and the focus ring (WCAG 2.2,
/// 1.4.6 and 1.4.11).
package enum Stylesheet {
    /// The style sheet as markup, for a `style` element: nothing in it has to be escaped there.
    package static var markup: Markup { Markup(finished: text) }

    static let text = """
        html { color-scheme: light; -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 72rem; color: #1a1a1a; background: #fff;
          font: 1rem/1.5 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0; max-width: 45rem; }
        h2 { font-size: 1.45rem; line-height: 1.25; margin: 2.5rem 0 .75rem; padding-top: .75rem;
          border-top: 2px solid #1a1a1a; }
        h3 { font-size: 1.15rem; line-height: 1.3; margin: 1.75rem 0 .5rem; max-width: 45rem; }
        p, li { max-width: 45rem; }
        p { margin: .4rem 0; }
        dl { margin: 1rem 0; }
        dl div { display: grid; grid-template-columns: minmax(8rem, 15rem) 1fr; gap: 0 1rem; padding: .2rem 0; }
        dt { font-weight: 600; }
        dd { margin: 0; grid-column: 2; max-width: 45rem; min-width: 0; }
        a { color: #003c8f; text-underline-offset: .15em; }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid #003c8f; outline-offset: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: #fff; }
        .skip:focus { left: 1rem; top: .5rem; z-index: 1; }
        .scroll { overflow-x: auto; margin: .75rem 0; }
        table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        caption { text-align: start; font-weight: 600; padding: .25rem 0 .5rem; }
        th, td { border: 1px solid #757575; padding: .45rem .6rem; text-align: start; vertical-align: top; }
        thead th { background: #ececec; }
        tbody th { font-weight: 600; }
        .number { text-align: end; }
        .activities { width: 100%; min-width: 60rem; table-layout: fixed; }
        .activities th:first-child { width: 20%; }
        .activities .day { width: 7.5rem; }
        .activities .status { width: 9rem; }
        .counts tbody th { font-weight: 400; }
        .counts tfoot { font-weight: 600; }
        h4 { font-size: 1rem; line-height: 1.4; margin: 1.25rem 0 .25rem; max-width: 45rem; }
        small { font-size: .85rem; font-weight: 400; color: #4a4a4a; }
        .figures .number { white-space: nowrap; }
        .figures thead .number { white-space: normal; }
        .figures .number small { white-space: normal; }
        .figures .group th { background: #f4f4f4; }
        .figures .sum th, .figures .sum td { border-top: 3px double #1a1a1a; font-weight: 700; }
        .figures .finding th { font-weight: 400; }
        .figures .finding th, .figures .finding td { background: #fff6e0; }
        .figures tbody th { max-width: 26rem; }
        p.finding { border-inline-start: 4px solid #6b4e00; padding: .25rem .75rem; background: #fff6e0; }
        .trend { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linejoin: round; overflow: visible; }
        .trend .target { stroke: #757575; stroke-width: 1; stroke-dasharray: 2 3; }
        .trend circle { fill: currentColor; stroke: none; }
        td p { margin: .4rem 0 0; }
        td p:first-child { margin-top: 0; }
        time { white-space: nowrap; }
        @media (max-width: 40rem) {
          body { padding: .75rem .75rem 2rem; }
          h1 { font-size: 1.5rem; }
          dl div { display: block; }
        }
        @media print {
          @page { margin: 18mm 15mm; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          .skip { display: none; }
          .scroll { overflow: visible; }
          .activities { min-width: 0; }
          .activities .day { width: 5.5rem; }
          .activities .status { width: 6.5rem; }
          a { color: inherit; text-decoration: none; }
          h2, h3, h4, caption { break-after: avoid; }
          thead { display: table-header-group; }
          tfoot { display: table-row-group; }
          tr, dl div { break-inside: avoid; }
        }
        """
}
