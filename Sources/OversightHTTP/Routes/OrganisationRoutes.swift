import HTTPTypes
import Hummingbird
import Oversight
import OversightService

extension OversightAPI {
    /// The municipality, its units and its bodies.
    var organisationRoutes: [Route] {
        [
            Route(.get, "/api/v1/municipalities", .read) { request, context in
                try JSONResponse.list(
                    try await service.municipalities(at: request.moment, page: request.page, by: context.knownCaller),
                    by: version,
                    for: request)
            },
            command(.post, "/api/v1/municipalities", .organise) { object, _, _ in
                .registerMunicipality(name: try object.text("name"))
            },
            command(.put, "/api/v1/municipalities/{id}/grade-scale", .organise) { object, context, _ in
                .adoptGradeScale(municipality: try context.part("id"), try Self.scale(&object))
            },
            Route(.get, "/api/v1/units", .read) { request, context in
                try JSONResponse.list(
                    try await service.units(at: request.moment, page: request.page, by: context.knownCaller),
                    by: version,
                    for: request)
            },
            command(.post, "/api/v1/units", .organise) { object, _, _ in
                .establishUnit(
                    municipality: try object.text("municipality"), name: try object.text("name"),
                    parent: try object.text(ifPresent: "parent"))
            },
            command(.post, "/api/v1/units/{id}/moves", .organise) { object, context, _ in
                .moveUnit(try context.identifier(), parent: try object.identifier(ifPresent: "parent"))
            },
            command(.post, "/api/v1/units/{id}/closing", .organise) { _, context, _ in
                .closeUnit(try context.identifier())
            },
            Route(.get, "/api/v1/bodies", .read) { request, context in
                try JSONResponse.list(
                    try await service.bodies(at: request.moment, page: request.page, by: context.knownCaller),
                    by: version,
                    for: request)
            },
            command(.post, "/api/v1/bodies", .organise) { object, _, _ in
                .establishBody(
                    municipality: try object.text("municipality"), name: try object.text("name"),
                    kind: try object.choice(ifPresent: "kind"))
            },
            command(.post, "/api/v1/bodies/{id}/mandates", .organise) { object, context, persons in
                .giveMandate(
                    try context.identifier(), try persons.person(try object.text("person")),
                    try object.choice("office"),
                    until: try object.day(ifPresent: "until"))
            },
            command(.post, "/api/v1/bodies/{id}/mandate-endings", .organise) { object, context, persons in
                .endMandate(
                    try context.identifier(), try persons.person(try object.text("person")), try object.choice("office")
                )
            },
        ]
    }

    /// The scale that a request describes.
    private static func scale(_ object: inout RequestObject) throws -> GradeScale {
        let steps = try object.objects("steps") { step in
            GradeScale.Step(key: try grade("key", &step), label: try step.filledText("label"))
        }
        let rule = try object.object(ifPresent: "rule") { rule in
            GradeRule(
                noneStarted: try grade("noneStarted", &rule), inProgress: try grade("inProgress", &rule),
                oneCompleted: try grade("oneCompleted", &rule), targetReached: try grade("targetReached", &rule))
        }
        return GradeScale(steps: steps, rule: rule)
    }

    private static func grade(_ name: String, _ object: inout RequestObject) throws -> GradeKey {
        let key = GradeKey(rawValue: try object.text(name))
        guard key.isWellFormed else {
            throw Problem.invalid("\"\(key.rawValue.prefix(40))\" is no key of a grade: a-z, 0-9 and _.")
        }
        return key
    }
}
