import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oversight
import OversightService
import OversightViews
import Presentation
import ReportRendering

extension OversightAPI {
    /// Reports: what they hold, and what their unit does with them.
    var reportRoutes: [Route] {
        [
            Route(.get, "/api/v1/reports", .read) { request, context in
                try JSONResponse.list(
                    try await service.reports(at: request.moment, page: request.page, by: context.knownCaller),
                    by: version,
                    for: request)
            },
            command(.post, "/api/v1/reports", .requestReport) { object, _, _ in
                .requestReport(
                    ReportRequest(
                        municipality: try object.text("municipality"), kind: try object.choice("kind"),
                        title: try object.text(ifPresent: "title"), unit: try object.text(ifPresent: "unit"),
                        committee: try object.text("committee"), due: try object.day(ifPresent: "due")))
            },
            Route(.get, "/api/v1/reports/{id}", .read) { request, context in
                try await show(request, context)
            },
            Route(.get, "/api/v1/reports/{id}/history", .read) { request, context in
                let events = try await service.history(
                    of: context.identifier(), at: request.moment, by: context.knownCaller)
                return JSONResponse.tagged(
                    Data(CloudEvent.array(events)), type: "application/cloudevents-batch+json", for: request)
            },
            command(.post, "/api/v1/reports/{id}/draft", .draftReport) { _, context, _ in
                .draftReport(try context.identifier())
            },
            command(.post, "/api/v1/reports/{id}/submission", .submitReport) { _, context, _ in
                .submitReport(try context.identifier())
            },
            command(.post, "/api/v1/reports/{id}/supplements", .submitReport) { object, context, _ in
                .supplementReport(try context.identifier(), try object.text("text"))
            },
            command(.put, "/api/v1/reports/{id}/grades/{goal}", .gradeGoals) { object, context, _ in
                .gradeGoal(
                    try context.identifier(), goal: try context.part("goal"),
                    GradeKey(rawValue: try object.text("grade")), reason: try object.text("reason"))
            },
            command(.post, "/api/v1/reports/{id}/grade-proposals", .gradeGoals) { _, context, _ in
                .proposeGrades(try context.identifier())
            },
        ]
    }

    /// A report in the form that the caller accepts: JSON, text, Markdown or HTML.
    private func show(_ request: Request, _ context: OversightContext) async throws -> Response {
        let (view, revision) = try await service.report(
            context.identifier(), at: request.moment, by: context.knownCaller)
        let width = try request.whole("width", in: 40...240) ?? 80
        let language: PageLanguage = try request.choice("lang") ?? .swedish
        guard let format = Self.format(request.headers[.accept]) else {
            return try JSONResponse.tagged(view, revision: revision, for: request)
        }
        let page = renderer.render(view, as: format, in: language, width: width)
        return JSONResponse.tagged(Data(page.utf8), type: format.mediaType, revision: revision, for: request)
    }

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
