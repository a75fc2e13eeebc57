package import OversightViews
package import Presentation

/// Writes the documents of a meeting: the summons, the minutes, the notice and extracts.
///
/// Making one compiles the page's template, so make one and keep it.
package struct MeetingDocumentRenderer: Sendable {
    private let page: HTMLTemplates

    /// A renderer with its template compiled.
    ///
    /// - Throws: `TemplateError` if the template is not well formed, which no meeting can cause.
    package init() throws(TemplateError) {
        page = try HTMLTemplates(page: Templates.meeting, parts: ["head": Templates.head])
    }

    /// A document; the same record always gives the same document.
    ///
    /// - Parameters:
    ///   - form: Which document.
    ///   - record: What is recorded of the meeting.
    ///   - format: What it is written as.
    ///   - language: The language of headings, labels and set values.
    ///   - width: Columns of the terminal, for ``ReportFormat/text`` only; fewer than 20 are taken as 20.
    package func render(
        _ form: MeetingDocumentForm, of record: MeetingRecordView, as format: ReportFormat,
        in language: PageLanguage = .swedish, width: Int = 80
    ) -> String {
        let document = MeetingDocument(form, of: record, in: language)
        return switch format {
        case .text: MeetingText(document, width: width).text
        case .markdown: MeetingMarkdown(document).text
        case .html: page.render(MeetingPage(document).page)
        }
    }
}
