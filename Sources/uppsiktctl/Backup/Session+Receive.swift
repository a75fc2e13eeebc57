extension Session {
    /// Puts the body of an answer into a file, whole or not at all.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - path: The file.
    /// - Returns: The answer without its body, and how many bytes the file has.
    /// - Throws: ``Failure`` where the daemon refuses or breaks off, or the file cannot be written.
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
            // A length that was announced is checked against what came, whoever stood between.
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
