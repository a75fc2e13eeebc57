package import Oversight

/// One thing as of a moment, for the kinds of which a route shows just that.
package struct Show<Thing: Shown>: Endpoint {
    package static var declaration: EndpointDeclaration { Thing.showing }

    package var id: Identifier<Thing>
    package var moment: Moment

    package init(_ id: Identifier<Thing>, at moment: Moment = .now) { (self.id, self.moment) = (id, moment) }

    package init(from fields: inout FieldReader) throws {
        id = try fields.id(of: Thing.self)
        moment = try Moment(from: &fields)
    }
}

/// A kind of thing that ``Show`` shows.
package protocol Shown: Addressed {
    /// The declaration of the route that shows one.
    static var showing: EndpointDeclaration { get }
}

extension EndpointDeclaration {
    /// A route that shows one thing as of a moment.
    ///
    /// - Parameter schema: The schema of the answer.
    static func showing(_ operation: APIOperation, _ schema: String, action: Action = .read) -> EndpointDeclaration {
        EndpointDeclaration(
            operation, action: action, answers: .json(schema), refusals: [.notFound, .unprocessable], isTagged: true)
    }
}
