import CSVFiles
import Foundation
import OversightCommands
import OversightService

extension OversightAPI {
    /// The tables of figures in reports.
    static let statementRoutes: [Route] = [
        .list(ListStatements.self),
        .endpoint(ShowStatement.self) { show, call in
            let statement = try await call.answer(show)
            guard prefersCSV(call.request) else { return try call.response(to: statement) }
            return JSONResponse.tagged(
                Data(StatementTable.text(of: statement.view).utf8), type: CSVWriter.mediaType,
                revision: statement.revision, for: call.request)
        },
    ]
}
