/// The sentence of a refusal, which remembers where it has the ids of persons.
///
/// The domain knows persons by id only. Whoever has their names can put them in the place of the ids, and of nothing
/// else: other words of the sentence, which may come from the request, are never looked up.
package struct RefusalSentence: Sendable, Hashable {
    fileprivate enum Part: Sendable, Hashable {
        case text(String)
        case person(Identifier<Person>)
    }

    private var parts: [Part] = []

    /// A sentence that names no person.
    package init(_ text: String) { parts = [.text(text)] }

    private init(parts: [Part]) { self.parts = parts }

    /// The sentence with the ids of persons.
    package var text: String { text { _ in nil } }

    /// The sentence with the names of persons.
    ///
    /// - Parameter name: The name of a person; `nil` leaves the id.
    package func text(naming name: (Identifier<Person>) -> String?) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .person(let id): name(id) ?? id.rawValue
            }
        }.joined()
    }

    package static func + (left: RefusalSentence, right: RefusalSentence) -> RefusalSentence {
        RefusalSentence(parts: left.parts + right.parts)
    }
}

extension RefusalSentence: ExpressibleByStringInterpolation {
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }

        package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            parts.append(.text(value.description))
        }

        package mutating func appendInterpolation(_ person: Identifier<Person>) { parts.append(.person(person)) }
    }

    package init(stringLiteral text: String) { self.init(text) }

    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }
}
