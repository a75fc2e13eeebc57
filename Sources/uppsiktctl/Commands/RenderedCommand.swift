import ArgumentParser
import OversightCommands

/// The renderings of a document beside plain text.
enum Rendering: String, EnumerableFlag {
    case markdown, html

    static func help(for value: Rendering) -> ArgumentHelp? {
        switch value {
        case .markdown: "Print it as Markdown."
        case .html: "Print it as an HTML page."
        }
    }
}

/// A command that shows a document as the daemon renders it.
protocol RenderedCommand: DaemonCommand {
    /// The endpoint that gives the document.
    associatedtype Shown: Endpoint

    var rendering: Rendering? { get }
    var query: EndpointOptions<Shown> { get }
    var global: GlobalOptions { get }
}

extension RenderedCommand {
    func validate() throws {
        if global.json, let rendering {
            throw ValidationError("--json and --\(rendering.rawValue) name two renderings; give one of them.")
        }
    }

    /// What is asked.
    ///
    /// - Parameter style: How the answer is laid out.
    func request(_ style: Style) -> DaemonRequest {
        var request = query.request
        switch rendering {
        case .markdown: request.accept = "text/markdown"
        case .html: request.accept = "text/html"
        case nil where !global.json:
            request.accept = "text/plain"
            request.query += QueryItem.given(("width", style.width.map(String.init)))
        case nil: break
        }
        return request
    }

    func run(in session: Session) async throws {
        let answer = try await session.send(request(session.console.style))
        if global.json {
            try session.console.print(json: answer.body)
        } else {
            try session.console.print(document: answer.body)
        }
    }
}
