package import EventLog
import Oversight
package import OversightService
import ReportRendering

extension DocumentIssuer {
    /// An issuer that renders documents as the API does.
    ///
    /// - Parameter storage: Where the bytes are kept.
    /// - Throws: `EventLogError` if the storage cannot be opened; `TemplateError` if a template is not well formed.
    package init(renderingFor storage: any Storage) throws {
        let renderer = try MeetingDocumentRenderer()
        try self.init(storage) { (kind, paragraph, record) throws(Refusal) in
            try renderer.issued(kind, paragraph: paragraph, of: record)
        }
    }
}
