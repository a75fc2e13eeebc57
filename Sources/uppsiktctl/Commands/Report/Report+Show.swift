import ArgumentParser

extension ReportGroup {
    /// `report show`: a report as the daemon renders it.
    struct Show: DaemonCommand {
        /// The renderings beside plain text.
        enum Rendering: String, EnumerableFlag {
            case markdown, html

            static func help(for value: Rendering) -> ArgumentHelp? {
                switch value {
                case .markdown: "Print it as Markdown."
                case .html: "Print it as an HTML page."
                }
            }
        }

        /// The languages of the rendering.
        enum Language: String, CaseIterable, ExpressibleByArgument {
            case sv, en
        }

        static let configuration = CommandConfiguration(abstract: "Show a report: its goals, activities and decisions.")

        @Argument(help: "The report's id.", transform: identifier)
        var report: String
        @Flag(exclusivity: .exclusive)
        var rendering: Rendering?
        @Option(help: "The language of the rendering.")
        var lang: Language?
        @OptionGroup var moment: AsOfOptions
        @OptionGroup var global: GlobalOptions

        func validate() throws {
            if global.json, let rendering {
                throw ValidationError("--json and --\(rendering.rawValue) name two renderings; give one of them.")
            }
        }

        /// What is asked.
        ///
        /// - Parameter style: How the answer is laid out.
        func request(_ style: Style) -> DaemonRequest {
            var request = DaemonRequest.get(
                "reports", report, query: moment.query + QueryItem.given(("lang", lang?.rawValue)))
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
}
