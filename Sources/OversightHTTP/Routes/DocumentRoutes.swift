import Foundation
import HTTPTypes
import Hummingbird
import OversightCommands
import OversightService
import Presentation
import ReportRendering

extension OversightAPI {
    /// The documents of meetings: as their record has them now, and as they were issued.
    static let documentRoutes: [Route] = [
        .endpoint(ShowMeetingDocument.self) { show, call in
            let record = try await call.answer(show)
            let form = try record.view.form(of: show.document, paragraph: show.paragraph)
            guard let format = format(call.request.headers[.accept]) else { return try call.response(to: record) }
            let page = call.api.meetingRenderer.render(
                form, of: record.view, as: format, in: PageLanguage(show.language ?? .sv), width: show.width ?? 80)
            return JSONResponse.tagged(
                Data(page.utf8), type: format.mediaType, revision: record.revision, for: call.request)
        },
        .list(ListDocuments.self), .show(ShowDocument.self),
        .endpoint(ShowDocumentContent.self) { show, call in
            let (mediaType, content) = try await call.answer(show)
            var response = JSONResponse.tagged(Data(content), type: mediaType, for: call.request)
            // Nothing in it may act, whatever is found in it one day.
            response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'; style-src 'unsafe-inline'"
            return response
        },
    ]
}
