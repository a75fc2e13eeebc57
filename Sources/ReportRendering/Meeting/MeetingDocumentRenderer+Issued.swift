package import Oversight
package import OversightViews
import Presentation

extension MeetingDocumentRenderer {
    /// The forms in which a document is issued, the one that identifies it first.
    private static let formats: [ReportFormat] = [.html, .text, .markdown]

    /// A document in every form in which it is issued, in Swedish, which is the language of the record.
    ///
    /// - Parameters:
    ///   - kind: Which document.
    ///   - paragraph: The paragraph of an extract.
    ///   - record: What is recorded of the meeting.
    /// - Throws: `Refusal` if an extract is of no paragraph, or of one that the minutes do not have.
    package func issued(
        _ kind: DocumentKind, paragraph: String?, of record: MeetingRecordView
    ) throws(Refusal) -> [RenderedDocument] {
        let form = try record.form(of: kind, paragraph: paragraph)
        return Self.formats.map { format in
            RenderedDocument(
                mediaType: format.mediaType, language: PageLanguage.swedish.rawValue,
                content: Array(render(form, of: record, as: format, in: .swedish).utf8))
        }
    }
}

extension MeetingRecordView {
    /// Which document of the meeting is made.
    ///
    /// - Parameters:
    ///   - kind: The document.
    ///   - paragraph: The paragraph of an extract.
    /// - Throws: `Refusal` if an extract is of no paragraph, or of one that the minutes do not have.
    package func form(of kind: DocumentKind, paragraph: String?) throws(Refusal) -> MeetingDocumentForm {
        switch kind {
        case .summons: .summons
        case .minutes: .minutes
        case .notice: .notice
        case .extract: .extract(try items(under: paragraph))
        }
    }
}
