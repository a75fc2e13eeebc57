import OversightCommands
import OversightService

extension OversightAPI {
    /// Documents in, and taken back.
    static let importRoutes: [Route] = [
        .endpoint(ImportDocument.self) { document, call in
            let (body, repeated) = try await call.service.importDocument(
                document, Array(call.body.bytes), with: call.permit, key: try call.key(), answer: JSONResponse.body)
            return JSONResponse.plain(body, headers: JSONResponse.headers(repeated: repeated))
        },
        .endpoint(UndoImport.self) { request, call in
            let (view, repeated) = try await call.service.undoImport(request, with: call.permit, key: try call.key())
            return try JSONResponse.plain(view, headers: JSONResponse.headers(repeated: repeated))
        },
    ]
}
