package import OversightViews
package import Presentation

/// Writes a report in the shape of the printed ones: goal by goal, then the list of all goals.
///
/// Making one compiles the page's templates, so make one and keep it.
package struct ReportRenderer: Sendable {
    private let page: HTMLTemplates

    /// A renderer with its templates compiled.
    ///
    /// - Throws: `TemplateError` if a template is not well formed, which no report can cause.
    package init() throws(TemplateError) {
        page = try HTMLTemplates(page: Templates.page, parts: Templates.parts)
    }

    /// A report as a document; the same report always gives the same document.
    ///
    /// - Parameters:
    ///   - report: The report.
    ///   - format: What it is written as.
    ///   - language: The language of headings, labels and set values.
    ///   - width: Columns of the terminal, for ``ReportFormat/text`` only; fewer than 20 are taken as 20.
    package func render(
        _ report: ReportView, as format: ReportFormat, in language: PageLanguage = .swedish, width: Int = 80
    ) -> String {
        let document = ReportDocument(report, in: language)
        return switch format {
        case .text: TextReport(document, width: width).text
        case .markdown: MarkdownReport(document).text
        case .html: page.render(PageNodes(document).page)
        }
    }
}
