package dev.datakata.worker;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The messages between parent and worker, and stored verdicts, as JSON. Records map by their components; a value of a sealed
 * interface carries the name of its record under {@value #CASE}.
 */
public final class WireJson {
    private static final String CASE = "is";

    private final Gson gson = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            // an empty Optional is a null: a field left out would be read back as null and not as empty
            .serializeNulls()
            .registerTypeAdapterFactory(new Sealed())
            .registerTypeAdapterFactory(new Optionals())
            .create();

    /** One line of JSON; {@code type} is the declared type, which may be a sealed interface. */
    public <T> String write(T value, Class<T> type) {
        return gson.toJson(value, type);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws JsonParseException if the text is something else
     */
    public <T> T read(String json, Class<T> type) {
        T value = gson.fromJson(json, type);
        if (value == null) {
            throw new JsonParseException("an empty message");
        }
        return value;
    }

    private static final class Sealed implements TypeAdapterFactory {
        @Override
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            Class<? super T> raw = type.getRawType();
            if (!raw.isSealed()) {
                return null;
            }
            Map<String, TypeAdapter<?>> cases = new HashMap<>();
            TypeAdapter<JsonElement> tree = gson.getAdapter(JsonElement.class);
            return new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    if (value == null) {
                        out.nullValue();
                        return;
                    }
                    JsonObject object =
                            adapter(value.getClass().getSimpleName()).toTree(value);
                    object.addProperty(CASE, value.getClass().getSimpleName());
                    tree.write(out, object);
                }

                @Override
                @SuppressWarnings("unchecked") // the permitted subclasses of T are Ts
                public @Nullable T read(JsonReader in) throws IOException {
                    JsonElement element = tree.read(in);
                    if (element == null || element instanceof JsonNull) {
                        return null;
                    }
                    JsonObject object = element.getAsJsonObject();
                    return (T) adapter(object.remove(CASE).getAsString()).fromTree(object);
                }

                private Case adapter(String name) {
                    Class<?> found = records(raw)
                            .filter(candidate -> candidate.getSimpleName().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new JsonParseException(name + " is no " + raw.getSimpleName()));
                    return new Case(cases.computeIfAbsent(name, n -> gson.getAdapter(found)));
                }
            };
        }

        /** The records of a sealed family, those of the families in it among them. Their simple names differ. */
        private static Stream<Class<?>> records(Class<?> type) {
            return type.isSealed()
                    ? Stream.of(type.getPermittedSubclasses()).flatMap(Sealed::records)
                    : Stream.of(type);
        }
    }

    private record Case(TypeAdapter<?> adapter) {
        @SuppressWarnings("unchecked") // the adapter was looked up by the value's own class
        JsonObject toTree(Object value) {
            return ((TypeAdapter<Object>) adapter).toJsonTree(value).getAsJsonObject();
        }

        Object fromTree(JsonObject object) {
            return adapter.fromJsonTree(object);
        }
    }

    private static final class Optionals implements TypeAdapterFactory {
        @Override
        @SuppressWarnings("unchecked") // T is Optional<something>, checked by its raw type
        public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            if (type.getRawType() != Optional.class) {
                return null;
            }
            Type of = ((ParameterizedType) type.getType()).getActualTypeArguments()[0];
            TypeAdapter<Object> content = (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(of));
            return (TypeAdapter<T>) new TypeAdapter<Optional<Object>>() {
                @Override
                public void write(JsonWriter out, Optional<Object> value) throws IOException {
                    if (value == null || value.isEmpty()) {
                        out.nullValue();
                    } else {
                        content.write(out, value.get());
                    }
                }

                @Override
                public Optional<Object> read(JsonReader in) throws IOException {
                    if (in.peek() == JsonToken.NULL) {
                        in.nextNull();
                        return Optional.empty();
                    }
                    return Optional.of(content.read(in));
                }
            };
        }
    }
}
