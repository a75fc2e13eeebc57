/// A JSON value as a request holds it, told apart by what was sent and not by what it could be turned into.
enum RequestValue: Decodable, Sendable {
    case null
    case flag(Bool)
    case whole(Int)
    case fraction(Double)
    case text(String)
    case list([RequestValue])
    case object([String: RequestValue])

    /// Reads any value.
    ///
    /// - Throws: `DecodingError` where there is none.
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
            return
        }
        // A decoder does not say of which type a value is: each one is tried, what most values are first, and the last
        // failure is what is told.
        let readers: [() throws -> RequestValue] = [
            { .text(try container.decode(String.self)) }, { .flag(try container.decode(Bool.self)) },
            { .whole(try container.decode(Int.self)) }, { .fraction(try container.decode(Double.self)) },
            { .list(try container.decode([RequestValue].self)) },
        ]
        for read in readers {
            do {
                self = try read()
                return
            } catch is DecodingError {
                continue
            }
        }
        self = .object(try container.decode([String: RequestValue].self))
    }
}
