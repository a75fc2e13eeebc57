import Mustache

/// The named values that a template can reach in one place.
///
/// Mustache would otherwise look into values by reflection, which is slow and lets a template depend on names of
/// stored properties.
package struct Node: MustacheParent {
    private var values: [String: Any] = [:]

    /// Named values; one that is `nil` is not there.
    package init(_ pairs: KeyValuePairs<String, Any?>) {
        for (name, value) in pairs { values[name] = value }
    }

    /// The value with a name.
    package func child(named name: String) -> Any? { values[name] }
}
