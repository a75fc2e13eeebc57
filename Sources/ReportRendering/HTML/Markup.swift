import Mustache

/// Finished HTML, made by a ``MarkupWriter``: the only thing that templates may put in without escaping it.
struct Markup: MustacheCustomRenderable {
    let renderText: String
    let isNull = false
}
