extension Session {
    /// Writes the body of an answer to a file, completely or not at all.
    ///
    /// - Parameters:
    ///   - request: The request.
    ///   - path: The path of the file.
    /// - Returns: The answer without its body, and the size of the file in bytes.
    /// - Throws: ``Failure`` if the daemon refuses, the connection breaks, or the file cannot be written.
    func receive(_ request: DaemonRequest, into path: String) async throws -> (DaemonAnswer, bytes: Int) {
        var request = request
        request.isLong = true
        request.accept = "application/vnd.sqlite3, application/problem+json"
        let file = try ReceivedFile(at: path)
        do {
            var bytes = 0
            let answer = try await client.stream(request) { part in
                bytes += part.count
                try file.write(part)
            }
            guard answer.isSuccess else { throw Failure(Problem.sentence(of: answer)) }
            // An announced length must match, even if a proxy ended the stream.
            if let announced = answer.fields["content-length"], Int(announced) != bytes {
                throw ConnectionError.broken
            }
            try file.finish()
            return (answer, bytes)
        } catch let error as ConnectionError {
            file.discard()
            throw failure(error, request)
        } catch {
            file.discard()
            throw error
        }
    }
}
