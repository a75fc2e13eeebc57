import EventLog
import Foundation
import HTTPTypes
import Hummingbird
import OversightCommands
import OversightService
import Presentation
import ReportRendering

extension OversightAPI {
    /// Reports: what they hold, and what happened to them.
    static let reportRoutes: [Route] = [
        .list(ListReports.self),
        .endpoint(ShowReport.self) { show, call in
            let report = try await call.answer(show)
            guard let format = format(call.request.headers[.accept]) else { return try call.response(to: report) }
            let page = call.api.renderer.render(
                report.view, as: format, in: PageLanguage(show.language ?? .sv), width: show.width ?? 80)
            return JSONResponse.tagged(
                Data(page.utf8), type: format.mediaType, revision: report.revision, for: call.request)
        },
        .endpoint(ShowHistory.self) { show, call in
            let events = try await call.answer(show)
            let rest = events.drop { $0.position <= show.after ?? 0 }
            let page = rest.prefix(show.limit ?? rest.count)
            var response = JSONResponse.tagged(
                Data(CloudEvent.array(Array(page))), type: "application/cloudevents-batch+json", for: call.request)
            if let last = page.last, page.count < rest.count {
                response.headers[.link] = JSONResponse.link(to: "\(last.position)", from: call.request)
            }
            return response
        },
    ]

    /// The form that an `Accept` header likes best; `nil` for JSON.
    static func format(_ accept: String?) -> ReportFormat? {
        for type in AcceptedTypes.of(accept) {
            switch type {
            case "application/json", "application/*", "*/*": return nil
            case "text/html": return .html
            case "text/markdown": return .markdown
            case "text/plain", "text/*": return .text
            default: continue
            }
        }
        return nil
    }
}

extension PageLanguage {
    init(_ language: RenderingLanguage) {
        switch language {
        case .sv: self = .swedish
        case .en: self = .english
        }
    }
}
