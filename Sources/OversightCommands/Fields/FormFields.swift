package import JSONValues

/// The fields of a form (`application/x-www-form-urlencoded`), with the names of a JSON body.
///
/// A repeated name is a list; a dot leads into an object or, followed by a number, a list:
/// `steps.0.key=met`.
package enum FormFields {
    /// The fields as a JSON object, with texts as values.
    ///
    /// - Parameter pairs: The names and values, decoded, in their order.
    /// - Throws: ``FieldError`` if a name leads into a text.
    package static func tree(_ pairs: [(name: String, value: String)]) throws(FieldError) -> [String: JSONValue] {
        var root = Node()
        for (name, value) in pairs {
            try root.insert(value, at: name.split(separator: ".", omittingEmptySubsequences: false)[...], name)
        }
        return root.members.mapValues(\.value)
    }

    private struct Node {
        var texts: [String] = []
        var members: [String: Node] = [:]

        mutating func insert(_ text: String, at path: ArraySlice<Substring>, _ name: String) throws(FieldError) {
            guard let first = path.first else {
                guard members.isEmpty else { throw FormFields.mixed(name) }
                texts.append(text)
                return
            }
            guard texts.isEmpty else { throw FormFields.mixed(name) }
            try members[String(first), default: Node()].insert(text, at: path.dropFirst(), name)
        }

        var value: JSONValue {
            if members.isEmpty {
                return texts.count == 1 ? .string(texts[0]) : .array(texts.map { .string($0) })
            }
            let indices = members.keys.compactMap { Int($0) }
            guard indices.count == members.count else { return .object(members.mapValues(\.value)) }
            return .array(indices.sorted().compactMap { members[String($0)]?.value })
        }
    }

    private static func mixed(_ name: String) -> FieldError {
        .malformed("The field \"\(name.prefix(40))\" is given as a text and as an object.")
    }
}
