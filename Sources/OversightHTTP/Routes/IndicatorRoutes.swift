import CSVFiles
import Foundation
import Hummingbird
import OversightCommands
import OversightService

extension OversightAPI {
    /// Indicators, and values in from files.
    static let indicatorRoutes: [Route] = [
        .endpoint(ListIndicators.self) { list, call in
            let indicators = try await call.answer(list)
            guard prefersCSV(call.request) else {
                return try JSONResponse.list(indicators, by: call.api.version, for: call.request)
            }
            var response = JSONResponse.tagged(
                Data(IndicatorTable.text(of: try indicators.all()).utf8), type: CSVWriter.mediaType, for: call.request)
            if let next = indicators.next { response.headers[.link] = JSONResponse.link(to: next, from: call.request) }
            return response
        },
        .show(ShowIndicator.self),
        .endpoint(ImportIndicators.self) { question, call in
            let (view, repeated) = try await call.service.importIndicators(
                question, Array(call.body.bytes), with: call.permit, key: try call.key())
            return try JSONResponse.plain(view, headers: JSONResponse.headers(repeated: repeated))
        },
    ]

    /// Whether an `Accept` header likes CSV better than JSON.
    static func prefersCSV(_ request: Request) -> Bool {
        for type in AcceptedTypes.of(request.headers[.accept]) {
            switch type {
            case "application/json", "application/*", "*/*": return false
            case "text/csv", "text/*": return true
            default: continue
            }
        }
        return false
    }
}
