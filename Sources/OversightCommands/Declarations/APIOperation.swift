/// An operation of the API: its method, path and documentation.
package struct APIOperation: Sendable {
    /// The methods that requests use.
    package enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    /// The sections of the OpenAPI document.
    package enum Tag: String, Sendable, CaseIterable {
        case reports, activities, assignments, indicators, statements, organisation, reminders, meetings, documents,
            persons, imports, events, checkpoints, system

        /// The description of the section.
        package var summary: String {
            switch self {
            case .reports: "Reports: what they hold, and what bodies decide on them."
            case .activities: "Activities and goals, and what is overdue."
            case .assignments: "Assignments of the council and the committees."
            case .indicators: "Indicators, their values and targets."
            case .statements: "Tables of figures in reports."
            case .organisation: "Municipalities, units and bodies."
            case .reminders: "Reminders: who is reminded of what, and what was sent."
            case .meetings: "Meetings, recusals and the minutes."
            case .documents: "Documents that were issued, under the digests of their bytes."
            case .persons: "The directory of persons, and their roles."
            case .imports: "Documents in."
            case .events: "The events of the log."
            case .checkpoints: "Signed checkpoints of the log, and proofs under them."
            case .system: "How the service stands."
            }
        }
    }

    /// The name of the operation, such as `planActivity`.
    package let id: String
    package let method: Method
    /// The path, with `{name}` for parameters.
    package let path: String
    /// The names of the parameters in the path, in their order.
    package let pathParameters: [String]
    package let tag: Tag
    /// The summary, without a full stop.
    package let summary: String
    /// The description, in sentences; the access table adds who may call it.
    package let description: String

    /// An operation.
    ///
    /// - Parameter path: Its path below `/api/v1`.
    package init(
        _ id: String, _ method: Method, _ path: String, _ tag: Tag, _ summary: String, _ description: String
    ) {
        self.init(id: id, method: method, path: "/api/v1" + path, tag: tag, summary: summary, description: description)
    }

    /// An operation outside `/api/v1`.
    package init(
        id: String, method: Method, path: String, tag: Tag, summary: String, description: String
    ) {
        (self.id, self.method, self.path, self.tag) = (id, method, path, tag)
        (self.summary, self.description) = (summary, description)
        pathParameters = path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
            String($0.dropFirst().dropLast())
        }
    }
}
